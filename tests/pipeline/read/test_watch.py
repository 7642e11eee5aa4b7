"""A process that takes too much is ended from outside, whatever the system itself refuses."""

import os
import shutil
import subprocess
import sys
import time

import pytest

from expo_app.pipeline.read import watch
from expo_app.pipeline.read.limits import Limits
from expo_app.pipeline.read.watch import memory_of, watched

GREEDY = "import time; taken = bytearray(b'x') * 200_000_000; print(flush=True); time.sleep(60)"
MEGABYTE = 1_000_000


def started(code: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-I", "-S", "-c", code], stdout=subprocess.PIPE)


@pytest.mark.parametrize("platform", [sys.platform, "darwin"])
def test_the_memory_of_a_process_is_told(platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if platform == "darwin" and not shutil.which("ps"):
        pytest.skip("no ps here")
    with started(GREEDY) as child:
        assert child.stdout is not None
        child.stdout.readline()
        monkeypatch.setattr(watch.sys, "platform", platform)
        told = memory_of(child.pid)
        monkeypatch.undo()
        child.kill()
    assert 200 * MEGABYTE < told < 300 * MEGABYTE


def test_a_process_that_is_gone_has_none() -> None:
    with started("pass") as child:
        child.wait()
    assert memory_of(child.pid) == 0


def test_a_greedy_process_is_ended() -> None:
    with started(GREEDY) as child, watched(child, Limits(memory=100, seconds=60)) as found:
        child.wait()
    assert (found.is_large, found.is_late) == (True, False)
    assert child.returncode != 0


def test_a_slow_process_is_ended() -> None:
    with started("import time; time.sleep(60)") as child, watched(child, Limits(200, 0)) as found:
        child.wait()
    assert (found.is_large, found.is_late) == (False, True)


def test_a_process_ends_with_the_block() -> None:
    begun = time.monotonic()
    with started("import time; time.sleep(60)") as child, watched(child, Limits(200, 60)) as found:
        assert child.poll() is None
    assert child.wait() != 0
    assert (found.is_large, found.is_late) == (False, False)
    assert time.monotonic() - begun < 60
    with pytest.raises(ProcessLookupError):
        os.kill(child.pid, 0)
