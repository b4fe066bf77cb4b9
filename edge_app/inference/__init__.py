"""Running model packs: TFLite runtimes, readers, and the panel of two readers."""
