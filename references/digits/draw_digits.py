"""The first 300 handwritten digits of scikit-learn's load_digits as one grey PNG, 20 across, each 8 × 8 pixels of 17 levels.

Usage: python3 references/digits/draw_digits.py
"""
from pathlib import Path

import numpy as np
from PIL import Image
from sklearn.datasets import load_digits

ACROSS, DOWN, SIDE = 20, 15, 8

digits = load_digits()
here = Path(__file__).parent
levels = np.round(digits.images[: ACROSS * DOWN] * 255 / 16).astype(np.uint8)
sheet = levels.reshape(DOWN, ACROSS, SIDE, SIDE).swapaxes(1, 2).reshape(DOWN * SIDE, ACROSS * SIDE)
Image.fromarray(sheet).save(here / "digits.png", optimize=True)
(here / "digits.txt").write_text("".join(map(str, digits.target[: ACROSS * DOWN])) + "\n")
