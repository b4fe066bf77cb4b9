"""What a bundle is made of, as CycloneDX and as a list of licences, from the wheels' own words."""

from collections.abc import Sequence
from email.message import Message
from email.parser import Parser
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from packageurl import PackageURL

from deploy.exceptions import BundleError


def wheel_metadata(wheel: Path) -> Message:
    """The ``METADATA`` of a wheel.

    Raises:
        BundleError: the file is not a wheel.
    """
    try:
        with ZipFile(wheel) as archive:
            name = next(name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
            return Parser().parsestr(archive.read(name).decode("utf-8"), headersonly=True)
    except (BadZipFile, StopIteration, UnicodeDecodeError) as error:
        raise BundleError(f"{wheel.name} is not a wheel; download the bundle's parts again.") from error


def stated_licence(metadata: Message) -> str:
    """What a wheel says its licence is; its classifiers where it says nothing shorter than a line."""
    for field in ("License-Expression", "License"):
        text = str(metadata.get(field, "")).strip()
        if text and "\n" not in text and len(text) <= 120 and text != "UNKNOWN":
            return text
    classifiers = [str(line) for line in metadata.get_all("Classifier", [])]
    found = [line.rpartition(" :: ")[2] for line in classifiers if line.startswith("License ::")]
    return "; ".join(found) or "not stated"


def cyclonedx(app: str, version: str, wheels: Sequence[tuple[Path, str]]) -> str:
    """A software bill of materials, CycloneDX 1.6 JSON.

    Args:
        app: name of what the bundle installs.
        version: of it.
        wheels: each with its sha256, hex.

    Raises:
        BundleError: a file is not a wheel.
    """
    bom = Bom()
    root = Component(name=app, version=version, type=ComponentType.APPLICATION)
    bom.metadata.component = root
    licences = LicenseFactory()
    for wheel, digest in wheels:
        metadata = wheel_metadata(wheel)
        name, release = str(metadata["Name"]), str(metadata["Version"])
        bom.components.add(
            Component(
                name=name,
                version=release,
                type=ComponentType.LIBRARY,
                purl=PackageURL("pypi", name=name.lower(), version=release),
                hashes=[HashType(alg=HashAlgorithm.SHA_256, content=digest)],
                licenses=[licences.make_from_string(stated_licence(metadata))],
            )
        )
    bom.register_dependency(root, bom.components)
    text: str = make_outputter(bom, OutputFormat.JSON, SchemaVersion.V1_6).output_as_string(indent=1)
    return text


def licence_list(wheels: Sequence[Path]) -> str:
    """One line a wheel: name, version, licence.

    Raises:
        BundleError: a file is not a wheel.
    """
    rows = []
    for wheel in wheels:
        metadata = wheel_metadata(wheel)
        rows.append(f"{metadata['Name']} {metadata['Version']}: {stated_licence(metadata)}")
    return "\n".join(sorted(rows, key=str.lower)) + "\n"
