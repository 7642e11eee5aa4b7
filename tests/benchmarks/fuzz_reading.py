"""Reads thousands of files with broken bytes and says what was worst.

    .venv/bin/python tests/benchmarks/fuzz_reading.py [--count 2500] [--seed 1]

Every file must be read or refused in one sentence, within 20 seconds and 1.5 GB (this process and the
reading one together), as a whole and its first rows. Exit 0 when all were.
"""

import argparse
import importlib.util
import random
import resource
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

from expo_app.model.problem import Problem
from expo_app.pipeline.read.file import read_file, read_head

MOST_SECONDS, MOST_MB = 20.0, 1500.0
READ = " read"
KB_OF_MAXRSS = 1024 if sys.platform == "darwin" else 1


def main() -> int:
    options = argparse.ArgumentParser(description="Reads files with broken bytes.")
    options.add_argument("--count", type=int, default=2500)
    options.add_argument("--seed", type=int, default=1)
    told = options.parse_args()
    files = _files()
    valid = {suffix: make() for suffix, make in files.VALID.items()}
    worst, outcomes, wrong = dict.fromkeys(valid, 0.0), Counter(), []
    with tempfile.TemporaryDirectory() as folder:
        for number in range(told.count):
            suffix = sorted(valid)[number % len(valid)]
            path = Path(folder) / f"list.{suffix}"
            path.write_bytes(files.mutate(valid[suffix], random.Random(f"{told.seed} {suffix} {number}")))
            begun = time.perf_counter()
            outcome = _outcome(path)
            seconds = time.perf_counter() - begun
            worst[suffix] = max(worst[suffix], seconds)
            outcomes[f"{suffix}: {outcome.removeprefix(path.name)[:60]}"] += 1
            if seconds > MOST_SECONDS or outcome.startswith("!"):
                wrong.append((number, suffix, outcome))
    return _report(told.count, worst, outcomes, wrong)


def _files() -> ModuleType:
    """The valid files and what breaks them, which the tests of reading use as well."""
    place = Path(__file__).resolve().parents[1] / "pipeline" / "read" / "conftest.py"
    spec = importlib.util.spec_from_file_location("files_to_break", place)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _outcome(path: Path) -> str:
    """What came of it; whatever is read as a whole must give its first rows, too."""
    whole, head = _tried(lambda: read_file(path)), _tried(lambda: read_head(path, 5))
    return f"!only the whole is read, of the head: {head}" if whole == READ != head else whole


def _tried(read: Callable[[], object]) -> str:
    try:
        read()
    except Problem as problem:
        sentence = str(problem)
        return sentence if sentence.endswith(".") and "\n" not in sentence else f"!{sentence}"
    except Exception as error:  # noqa: BLE001 - whatever gets through is what this looks for
        return f"!{type(error).__name__}: {error}"
    return READ


def _report(count: int, worst: dict[str, float], outcomes: Counter[str], wrong: list) -> int:
    for outcome, times in sorted(outcomes.items()):
        print(f"{times:6} {outcome}")
    for suffix, seconds in worst.items():
        print(f"worst {suffix}: {seconds:.2f} s")
    used = [resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    own, child = (kb / 1024 / KB_OF_MAXRSS for kb in used)
    print(f"most memory: {own:.0f} MB here, {child:.0f} MB in the reading process")
    print(f"{count} files, {len(wrong)} wrong {wrong[:5]}")
    return 1 if wrong or own + child > MOST_MB else 0


if __name__ == "__main__":
    sys.exit(main())
