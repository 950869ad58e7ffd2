"""A log-log chart as SVG, written by hand so that it needs no library."""
import html
import math
from dataclasses import dataclass

WIDTH, HEIGHT = 880, 520
LEFT, RIGHT, TOP, BOTTOM = 78, 282, 56, 62
INK, FAINT, GRID = "#1f2933", "#5f6c7b", "#e3e8ee"
FONT = "font-family=\"system-ui, 'Segoe UI', Helvetica, Arial, sans-serif\""


@dataclass
class Line:
    label: str
    points: list  # of (x, y), x ascending
    colour: str
    dashes: str = ""
    width: float = 2.0


def amount(number):
    """10000 -> 10k, 1000000 -> 1M."""
    for scale, unit in ((1e6, "M"), (1e3, "k")):
        if number >= scale:
            return f"{number / scale:g}{unit}"
    return f"{number:g}"


def duration(seconds):
    if seconds >= 1:
        return f"{seconds:g} s"
    return f"{seconds * 1e3:g} ms" if seconds >= 1e-3 else f"{seconds * 1e6:g} µs"


def text(x, y, words, size=13, colour=INK, anchor="start", more=""):
    return (f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" fill="{colour}" text-anchor="{anchor}"{more}>'
            f"{html.escape(words)}</text>")


def log_log(title, x_title, y_title, lines):
    """The chart; `lines` hold at least one point each, and both axes end at powers of ten or beyond."""
    xs = [x for line in lines for x, _ in line.points]
    ys = [y for line in lines for _, y in line.points]
    x_low, x_high = math.floor(math.log10(min(xs))), math.ceil(math.log10(max(xs)))
    y_low, y_high = math.floor(math.log10(min(ys))), math.ceil(math.log10(max(ys)))
    x_high, y_high = max(x_high, x_low + 1), max(y_high, y_low + 1)
    right, bottom = WIDTH - RIGHT, HEIGHT - BOTTOM

    def across(x):
        return LEFT + (math.log10(x) - x_low) / (x_high - x_low) * (right - LEFT)

    def down(y):
        return bottom - (math.log10(y) - y_low) / (y_high - y_low) * (bottom - TOP)

    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}"'
           f' height="{HEIGHT}" role="img" aria-label="{html.escape(title)}" {FONT}>',
           f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
           text(LEFT, 30, title, 17, more=' font-weight="600"')]
    for power in range(x_low, x_high + 1):
        at = across(10.0**power)
        out.append(f'<line x1="{at:.1f}" y1="{TOP}" x2="{at:.1f}" y2="{bottom}" stroke="{GRID}"/>')
        out.append(text(at, bottom + 20, amount(10.0**power), anchor="middle"))
    for power in range(y_low, y_high + 1):
        at = down(10.0**power)
        out.append(f'<line x1="{LEFT}" y1="{at:.1f}" x2="{right}" y2="{at:.1f}" stroke="{GRID}"/>')
        out.append(text(LEFT - 10, at + 4.5, duration(10.0**power), anchor="end"))
    # Ticks between the powers show that both scales are logarithmic.
    for digit in range(2, 10):
        for power in range(x_low, x_high):
            at = across(digit * 10.0**power)
            out.append(f'<line x1="{at:.1f}" y1="{bottom}" x2="{at:.1f}" y2="{bottom - 4}" stroke="{FAINT}"/>')
        for power in range(y_low, y_high):
            at = down(digit * 10.0**power)
            out.append(f'<line x1="{LEFT}" y1="{at:.1f}" x2="{LEFT + 4}" y2="{at:.1f}" stroke="{FAINT}"/>')
    out.append(f'<path d="M{LEFT} {TOP}V{bottom}H{right}" fill="none" stroke="{FAINT}"/>')
    out.append(text((LEFT + right) / 2, HEIGHT - 18, x_title, colour=FAINT, anchor="middle"))
    out.append(text(20, (TOP + bottom) / 2, y_title, colour=FAINT, anchor="middle",
                    more=f' transform="rotate(-90 20 {(TOP + bottom) / 2:.1f})"'))
    for line in lines:
        stroke = f'stroke="{line.colour}" stroke-width="{line.width:g}"'
        dashes = f' stroke-dasharray="{line.dashes}"' if line.dashes else ""
        path = "L".join(f"{across(x):.1f} {down(y):.1f}" for x, y in line.points)
        out.append(f'<path d="M{path}" fill="none" {stroke}{dashes} stroke-linejoin="round"/>')
        out += [f'<circle cx="{across(x):.1f}" cy="{down(y):.1f}" r="3.2" fill="{line.colour}"/>'
                for x, y in line.points]
    # The legend has the order the lines end in, the slowest at the top as in the chart.
    slowest = sorted(lines, key=lambda line: -line.points[-1][1] / line.points[-1][0])
    for place, line in enumerate(slowest):
        y = TOP + 14 + place * 27
        dashes = f' stroke-dasharray="{line.dashes}"' if line.dashes else ""
        out.append(f'<line x1="{right + 20}" y1="{y}" x2="{right + 48}" y2="{y}" stroke="{line.colour}"'
                   f' stroke-width="{line.width:g}"{dashes}/>')
        out.append(f'<circle cx="{right + 34}" cy="{y}" r="3.2" fill="{line.colour}"/>')
        out.append(text(right + 56, y + 4.5, line.label))
    return "\n".join(out) + "\n</svg>\n"
