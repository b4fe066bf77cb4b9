"""Makes the tiny int8 models beside it, which the tests of packs and inference run.

They look at the mean colour of a crop and nothing else: red means lymphoblast, green lymphocyte, blue
neutrophil. Run with the training extra installed: ``python tests/inference/data/make_tiny.py``.
"""

from pathlib import Path

import numpy as np

from converter.quantise import quantise
from training.models import quiet_tensorflow

HERE = Path(__file__).parent
SIZE_PX = 16


def colour_model(sign: float):
    """Logits are the channel means of the crop, times 8, times ``sign`` on the first."""
    quiet_tensorflow()
    import keras

    inputs = keras.Input((SIZE_PX, SIZE_PX, 3))
    hidden = keras.layers.Conv2D(3, 1, name="see")(inputs)
    logits = keras.layers.Dense(3, name="weigh")(keras.layers.GlobalAveragePooling2D()(hidden))
    model = keras.Model(inputs, logits)
    model.get_layer("see").set_weights([np.eye(3, dtype=np.float32).reshape(1, 1, 3, 3), np.zeros(3)])
    model.get_layer("weigh").set_weights([np.diag([8.0 * sign, 8.0, 8.0]), np.zeros(3)])
    return model


if __name__ == "__main__":
    noise = np.random.default_rng(0).integers(0, 256, (64, 1, 1, 3), dtype=np.uint8)
    crops = np.broadcast_to(noise, (64, SIZE_PX, SIZE_PX, 3))
    for name, sign in (("agrees", 1.0), ("denies", -1.0)):
        (HERE / f"{name}.tflite").write_bytes(quantise(colour_model(sign), crops))
