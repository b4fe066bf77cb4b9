"""From Keras models to signed int8 model packs."""
