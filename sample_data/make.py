"""Writes the sample lists and their truth: `python sample_data/make.py [--output FOLDER]`."""

import argparse
import json
from pathlib import Path

from generator import csv2023, truth, visitor_lists, visitors, xls2022, xlsx2024, xlsx2025
from generator.editions import hold_all
from generator.facts import VISITOR_FACTS

HERE = Path(__file__).resolve().parent
SEED = "Global Digital Trade Expo"
WRITERS = {2022: xls2022.write, 2023: csv2023.write, 2024: xlsx2024.write, 2025: xlsx2025.write}


def make(folder: Path) -> None:
    """Write the six lists and truth.json into an existing folder; the same every time."""
    editions = hold_all(SEED)
    for edition in editions:
        WRITERS[edition.year](edition, folder)
    holders = {year: visitors.come(year, SEED) for year in VISITOR_FACTS}
    visitor_lists.write_2024(holders[2024], folder)
    visitor_lists.write_2025(holders[2025], folder)
    told = {
        "exhibitors": truth.of_editions(editions),
        "visitors": {str(year): truth.of_visitors(year, there) for year, there in holders.items()},
    }
    text = json.dumps(told, ensure_ascii=False, indent=1)
    (folder / "truth.json").write_text(text + "\n", encoding="utf-8", newline="\n")


def main() -> None:
    """Read the command line and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, default=HERE, help="an existing folder")
    make(parser.parse_args().output)


if __name__ == "__main__":
    main()
