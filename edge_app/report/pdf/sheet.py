"""The paper: page, type, and the few shapes a report is made of."""

from collections.abc import Sequence
from typing import Literal

from fpdf import FPDF
from fpdf.enums import XPos, YPos
from fpdf.fonts import FontFace

from edge_app.report.pdf.fonts import Fonts

Paper = Literal["A4", "Letter"]

MARGIN_MM = 14.0
TEXT_PT = 8.5
SMALL_PT = 7.0
LINE_MM = 4.2

INK = (26, 26, 26)
SOFT = (90, 90, 90)
RULE = (200, 200, 200)
ALARM = (160, 30, 20)
"""Dark red, 7.6:1 on white; the word stands beside it, so a grey printer loses nothing."""

PALE = (244, 244, 244)


class Sheet(FPDF):
    """A page with a foot line on each sheet."""

    def __init__(
        self, paper: Paper, fonts: Fonts, foot: Sequence[str], *, right_to_left: bool = False
    ) -> None:
        """Makes an empty document.

        Args:
            paper: the size.
            fonts: see ``find_fonts``.
            foot: lines at the foot of every page; the page number stands under them.
            right_to_left: everything begins at the right margin.
        """
        super().__init__(format=paper.lower())
        self._foot = foot
        self._mirrored = right_to_left
        self.start: Literal["L", "R"] = "R" if right_to_left else "L"
        self.set_margin(MARGIN_MM)
        self.c_margin = 0.0
        self.set_auto_page_break(auto=True, margin=MARGIN_MM + 4.0 * (len(foot) + 1))
        self.add_font("text", "", str(fonts.regular))
        self.add_font("text", "B", str(fonts.bold))
        names = []
        for number, path in enumerate(fonts.fallbacks):
            names.append(f"other{number}")
            self.add_font(names[-1], "", str(path))
        if names:
            self.set_fallback_fonts(names, exact_match=False)
        # Arabic letters join, and Devanagari's change their order: a name set sign by sign is another name.
        # Each text runs as its first letter does: an interval must not be turned round with the page.
        self.set_text_shaping(True)
        self.write_as()
        self.add_page()

    def write_as(
        self, size: float = TEXT_PT, *, bold: bool = False, colour: tuple[int, int, int] = INK
    ) -> None:
        """Chooses type for what follows."""
        # After a line in a fallback font, fpdf2 (2.8.9) believes this type is still chosen on the page, and
        # what follows would be invisible.
        self.font_family = ""
        self.set_font("text", "B" if bold else "", size)
        self.set_text_color(*colour)

    def left_of(self, x: float, width: float) -> float:
        """Where something begins on paper, mm, that is ``x`` from where lines begin and so wide."""
        return self.w - self.r_margin - x - width if self._mirrored else self.l_margin + x

    def keep_free(self, width: float, *, before: bool = False) -> None:
        """Keeps so much free, mm, where lines end, or where they begin; a negative width gives back."""
        if before is self._mirrored:
            self.set_right_margin(self.r_margin + width)
        else:
            self.set_left_margin(self.l_margin + width)

    def footer(self) -> None:
        """Draws the foot line; fpdf2 calls it for each page."""
        self.set_y(-(MARGIN_MM + 3.4 * (len(self._foot) + 1)) + 4.0)
        self.set_draw_color(*RULE)
        self.line(self.l_margin, self.get_y() - 1.0, self.w - self.r_margin, self.get_y() - 1.0)
        for text in (*self._foot, f"{self.page_no()} / {{nb}}"):
            self.write_as(6.5, colour=SOFT)
            self.cell(0, 3.4, text, align="C", new_x=XPos.LMARGIN, new_y=YPos.NEXT)

    def heading(self, text: str, *, keep_mm: float = 16.0) -> None:
        """A section's name with a rule under it; so much of the section stays on the same page."""
        if self.will_page_break(keep_mm):
            self.add_page()
        self.ln(2.5)
        self.write_as(10.0, bold=True)
        self.line_of(text, 5.0)
        self.set_draw_color(*RULE)
        self.line(self.l_margin, self.get_y(), self.w - self.r_margin, self.get_y())
        self.ln(1.2)
        self.write_as()

    def line_of(self, text: str, height: float) -> None:
        """A line of text, so high, mm."""
        self.cell(0, height, text, align=self.start, new_x=XPos.LMARGIN, new_y=YPos.NEXT)

    def paragraph(self, text: str, *, small: bool = False) -> None:
        """Text over the whole width; it runs as the page does, whatever it begins with."""
        self.write_as(SMALL_PT if small else TEXT_PT, colour=SOFT if small else INK)
        self.set_text_shaping(True, direction="rtl" if self._mirrored else None)
        self.multi_cell(
            0, 3.5 if small else LINE_MM, text, align=self.start, new_x=XPos.LMARGIN, new_y=YPos.NEXT
        )
        self.set_text_shaping(True)
        self.write_as()

    def facts(self, rows: Sequence[tuple[str, str]], *, label_mm: float = 38.0) -> None:
        """Names with what they are, one under the other."""
        width = self.epw - label_mm
        for name, value in rows:
            if self.will_page_break(LINE_MM):
                self.add_page()
            top = self.get_y()
            self.write_as(colour=SOFT)
            self.set_x(self.left_of(0.0, label_mm))
            self.cell(label_mm, LINE_MM, name, align=self.start)
            self.write_as()
            self.set_xy(self.left_of(label_mm, width), top)
            self.multi_cell(
                width, LINE_MM, value or "-", align=self.start, new_x=XPos.LMARGIN, new_y=YPos.NEXT
            )

    def grid(
        self,
        head: Sequence[str],
        rows: Sequence[Sequence[str]],
        widths: Sequence[int],
        *,
        loud: Sequence[bool] = (),
    ) -> None:
        """A table; the first column begins where lines do, numbers stand to the right of theirs.

        Args:
            head: names of the columns.
            rows: what stands in them.
            widths: of the columns, in parts of the whole width.
            loud: which rows stand out.
        """
        face = FontFace(emphasis="BOLD", fill_color=PALE)
        turn = slice(None, None, -1 if self._mirrored else 1)
        align = (self.start, *("R",) * (len(head) - 1))
        with self.table(
            col_widths=tuple(widths[turn]),
            text_align=align[turn],
            borders_layout="HORIZONTAL_LINES",
            line_height=LINE_MM + 0.5,
            headings_style=face,
            padding=(0.3, 1.2),
        ) as table:
            table.row(head[turn])
            for number, cells in enumerate(rows):
                stands_out = number < len(loud) and loud[number]
                table.row(cells[turn], style=FontFace(emphasis="BOLD", color=ALARM) if stands_out else None)

    def notice(self, text: str, *, alarm: bool) -> None:
        """A framed line that must be read."""
        colour = ALARM if alarm else INK
        self.set_draw_color(*colour)
        self.set_line_width(0.6 if alarm else 0.3)
        self.write_as(12.0, bold=True, colour=colour)
        self.multi_cell(0, 6.5, text, border=1, align="C", padding=2, new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        self.set_line_width(0.2)
        self.write_as()
