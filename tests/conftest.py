"""Fixtures that several packages' tests share."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from edge_app.pack.load import build_pack
from edge_app.pack.manifest import Manifest
from edge_app.pack.signing import SigningKey, load_signing_key

ROOT = Path(__file__).parent.parent
TINY_MODELS = Path(__file__).parent / "inference" / "data"

# A small board or a busy machine must not fail a test by being slow.
settings.register_profile(
    "leukoscope", deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("leukoscope")


@pytest.fixture(scope="session")
def development_key() -> SigningKey:
    return load_signing_key(ROOT / "converter" / "keys" / "development.pem")


@pytest.fixture
def tiny_manifest() -> Callable[..., Manifest]:
    """Makes the manifest of a tiny model, whose three labels stand for red, green and blue crops."""

    def make(**changes: object) -> Manifest:
        estimate = {"value": 0.95, "low": 0.9, "high": 0.98}
        fields = {
            "schema_version": 1,
            "name": "tiny-cell",
            "version": "0.1.0",
            "task": "cell",
            "architecture": "mobilenet",
            "backbone": "mean colour",
            "labels": [
                {"name": name, "display": name.capitalize()}
                for name in ("lymphoblast", "lymphocyte", "neutrophil")
            ],
            "input": {"size_px": 16, "um_per_px": 1.0, "masking": "none", "colour": "none"},
            "quantisation": {
                "input_scale": 0.007658592890948057,
                "input_zero_point": 3,
                "output_scale": 0.06126876547932625,
                "output_zero_point": 3,
            },
            "temperature": 1.0,
            "operating_point": {
                "blast_threshold": 0.5,
                "reject_threshold": 0.5,
                "sensitivity": estimate,
                "specificity": estimate,
                "split": "made up for tests",
            },
            "metrics": {"balanced_accuracy": estimate},
            "evidence": "Made up for tests.",
            "training_data": [],
            "model_sha256": "0" * 64,
            "card_sha256": "0" * 64,
            "git_revision": "none",
            "created": "2026-01-01",
        }
        return Manifest.model_validate(fields | changes)

    return make


@pytest.fixture
def make_pack(
    tmp_path: Path, tiny_manifest: Callable[..., Manifest], development_key: SigningKey
) -> Callable[..., Path]:
    """Writes a signed pack of a tiny model: ``agrees`` calls red crops lymphoblast, ``denies`` never does."""

    def make(model: str | bytes = "agrees", key: SigningKey = development_key, **changes: object) -> Path:
        manifest = tiny_manifest(**changes)
        content = (TINY_MODELS / f"{model}.tflite").read_bytes() if isinstance(model, str) else model
        path = tmp_path / manifest.file_name
        path.write_bytes(build_pack(manifest, content, "# Tiny\n\nMade up for tests.\n", key))
        return path

    return make
