"""From labelled cells to Keras models with honest numbers."""
