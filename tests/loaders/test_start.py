"""The command starts without what it does not need."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
HEAVY = ("pandas", "numpy", "pyarrow", "streamlit", "plotly")
COMMAND = """
import sys
from loaders.__main__ import main
main(sys.argv[1:])
print("loaded:", *sorted(name for name in sys.modules if "." not in name))
"""


def test_csv_is_written_without_frames(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Publié le 12 mars 2025\n\nLa Norvège a livré 300 camions à la Moldavie.\n"
    )
    command = [sys.executable, "-c", COMMAND, str(tmp_path / "a.txt"), "--out", str(tmp_path / "tables")]
    printed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert (tmp_path / "tables" / "events.csv").exists()
    loaded = printed.rpartition("loaded:")[2].split()
    assert "loaders" in loaded
    assert not set(HEAVY) & set(loaded)
