"""Makes pages to print of the quick starts and the poster: a sheet of A4 each, to lie on the stick.

Run by ``make guides``; writes dist/guides/NAME.html, whole in itself, and NAME.pdf where Chromium is there.
Fails where one does not fit on its sheet (``pdfinfo``, from poppler-utils, counts).
"""

import base64
import mimetypes
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from markdown_it import MarkdownIt

HERE = Path(__file__).parent
OUT = HERE.parents[1] / "dist" / "guides"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")

STYLE = HERE / "printed.css"


def whole(page: str, folder: Path) -> str:
    """A page with its pictures in it."""

    def put_in(found: re.Match[str]) -> str:
        picture = folder / found[1]
        kind = mimetypes.guess_type(picture.name)[0]
        return f'src="data:{kind};base64,{base64.b64encode(picture.read_bytes()).decode()}"'

    return re.sub(r'src="([^":]+)"', put_in, page)


def from_markdown(guide: Path) -> str:
    """A guide as a page; its links lead nowhere on paper and are words."""
    body = MarkdownIt("commonmark").enable("table").render(guide.read_text(encoding="utf-8"))
    body = re.sub(r"</?a\b[^>]*>", "", body)
    title = re.sub(r"<[^>]+>", "", body.partition("</h1>")[0]).strip()
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{title}</title>'
        f"<style>{STYLE.read_text(encoding='utf-8')}</style><body>{body}</body></html>"
    )


def print_pdf(browser: str, page: Path) -> int | None:
    """Prints a page to a PDF beside it; how many sheets it takes, None where nothing here can count them."""
    sheet = page.with_suffix(".pdf")
    with tempfile.TemporaryDirectory() as profile:
        # The browser found on this machine, with a page that this program wrote.
        subprocess.run(  # noqa: S603
            [
                *(browser, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}"),
                *("--no-pdf-header-footer", f"--print-to-pdf={sheet}", page.as_uri()),
            ],
            check=True,
            capture_output=True,
        )
    counter = shutil.which("pdfinfo")
    if counter is None:
        return None
    told = subprocess.run([counter, str(sheet)], check=True, capture_output=True, text=True)  # noqa: S603
    found = re.search(r"^Pages:\s+(\d+)", told.stdout, re.MULTILINE)
    return int(found[1]) if found else None


def main() -> None:
    """Makes all of them."""
    OUT.mkdir(parents=True, exist_ok=True)
    pages = {guide.stem: from_markdown(guide) for guide in sorted(HERE.glob("quick-start-*.md"))}
    pages["poster"] = (HERE / "poster.html").read_text(encoding="utf-8")
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    too_long = []
    for name, text in pages.items():
        page = OUT / f"{name}.html"
        page.write_text(whole(text, HERE), encoding="utf-8")
        sheets = print_pdf(browser, page) if browser else None
        print(page, f"sheets: {sheets or '?'}" if browser else "not printed: Chromium is not installed")
        if sheets is not None and sheets > 1:
            too_long.append(name)
    if too_long:
        sys.exit(f"Longer than one sheet: {', '.join(too_long)}.")


if __name__ == "__main__":
    main()
