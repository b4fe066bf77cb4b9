"""Getting the app onto boards: what each board needs, and offline bundles of it."""
