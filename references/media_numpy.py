"""Pictures and sounds described with NumPy and SciPy, printed as the JSON kept in media.json.

Usage: python3 references/media_numpy.py > references/media.json, then biome format --write references/media.json
"""
import json
import math

import numpy as np
import scipy
from scipy.fft import dct
from scipy.signal import resample_poly

SIDE = (23, 17)


def picture(width, height):
    """A picture without any chance: three waves and a corner of flat colour."""
    y, x = np.mgrid[0:height, 0:width]
    red = 127.5 + 127.5 * np.sin(x * 0.7 + y * 0.2)
    green = 127.5 + 127.5 * np.cos(x * 0.15 - y * 0.45)
    blue = (x * 11 + y * 7) % 256
    out = np.stack([red, green, blue], axis=2)
    out[: height // 4, : width // 4] = (200, 30, 90)
    return np.floor(out).astype(np.uint8)


def cover(length, start, span, count):
    """Weights of the mean of the area that each of `count` cells covers in `length` cells."""
    step = span / count
    edges = start + np.arange(count + 1) * step
    cells = np.arange(length)
    overlap = np.minimum(edges[1:, None], cells + 1) - np.maximum(edges[:-1, None], cells)
    return np.clip(overlap, 0, None) / step


def shrink(image, width, height, crop=False):
    h, w = image.shape[:2]
    scale = min(w / width, h / height)
    span = (width * scale, height * scale) if crop else (w, h)
    across = cover(w, (w - span[0]) / 2, span[0], width)
    down = cover(h, (h - span[1]) / 2, span[1], height)
    return np.einsum("yj,xi,jic->yxc", down, across, image.astype(float))


def grey_of(image):
    return image @ np.array([0.299, 0.587, 0.114])


def rounded(values):
    return np.floor(values + 0.5 + 1e-9).astype(int)


def grey_to(image, width, height):
    return shrink(grey_of(image.astype(float))[:, :, None] / 255, width, height)[:, :, 0]


def dhash(image):
    grey = grey_to(image, 9, 8)
    return (grey[:, 1:] > grey[:, :-1] + 1e-9).astype(int).ravel()


def phash(image):
    low = dct(dct(grey_to(image, 32, 32), axis=0, norm="ortho"), axis=1, norm="ortho")[:8, :8]
    return (low > np.median(low) + 1e-9).astype(int).ravel()


def gradients(image, cell, directions):
    grey = grey_of(image.astype(float)) / 255
    height, width = grey.shape
    gx, gy = np.zeros_like(grey), np.zeros_like(grey)
    gx[:, 1:-1] = grey[:, 2:] - grey[:, :-2]
    gy[1:-1] = grey[2:] - grey[:-2]
    angle = np.rad2deg(np.arctan2(gy, gx)) % 180
    place = np.minimum(directions - 1, np.floor(angle * directions / 180)).astype(int)
    across, down = width // cell, height // cell
    votes = np.zeros((down, across, directions))
    for y in range(down * cell):
        for x in range(across * cell):
            votes[y // cell, x // cell, place[y, x]] += math.hypot(gx[y, x], gy[y, x]) / cell**2
    blocks = []
    for y in range(down - 1):
        for x in range(across - 1):
            block = votes[y : y + 2, x : x + 2].ravel()
            block = block / np.sqrt((block**2).sum() + 1e-10)
            block = np.minimum(block, 0.2)
            blocks.append(block / np.sqrt((block**2).sum() + 1e-10))
    return np.concatenate(blocks)


def sound(rate, seconds):
    t = np.arange(int(rate * seconds)) / rate
    return (0.5 * np.sin(2 * np.pi * 440 * t) + 0.25 * np.sin(2 * np.pi * 1250 * t * (1 + 0.3 * t))).astype(np.float32)


def to_mel(hertz, scale):
    if scale == "htk":
        return 2595 * np.log10(1 + hertz / 700)
    return np.where(hertz < 1000, hertz * 3 / 200, 15 + np.log(np.maximum(hertz, 1) / 1000) * 27 / np.log(6.4))


def from_mel(mel, scale):
    if scale == "htk":
        return 700 * (10 ** (mel / 2595) - 1)
    return np.where(mel < 15, mel * 200 / 3, 1000 * np.exp((mel - 15) * np.log(6.4) / 27))


def bands_of(rate, size, bands, scale, area):
    edges = from_mel(np.linspace(0, to_mel(np.array(rate / 2), scale), bands + 2), scale)
    hertz = np.arange(size // 2 + 1) * rate / size
    rise = (hertz - edges[:-2, None]) / (edges[1:-1] - edges[:-2])[:, None]
    fall = (edges[2:, None] - hertz) / (edges[2:] - edges[1:-1])[:, None]
    weights = np.maximum(0, np.minimum(rise, fall))
    return weights * (2 / (edges[2:] - edges[:-2]))[:, None] if area else weights


def log_mel(samples, rate, length, hop, size, bands, scale, area, floor=1e-10):
    window = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(length) / length)
    starts = range(0, len(samples) - length + 1, hop)
    frames = np.stack([samples[at : at + length].astype(float) * window for at in starts])
    power = np.abs(np.fft.rfft(frames, size)) ** 2
    return np.log(np.maximum(floor, power @ bands_of(rate, size, bands, scale, area).T))


image = picture(*SIDE)
low = sound(8000, 0.25)
mel = {f"{scale}-{'area' if area else 'peak'}": log_mel(low, 8000, 200, 80, 256, 20, scale, area)
       for scale in ("htk", "slaney") for area in (True, False)}
small = rounded(shrink(image, 8, 6))
print(json.dumps({
    "versions": {"numpy": np.__version__, "scipy": scipy.__version__},
    "picture": {
        "width": SIDE[0], "height": SIDE[1], "data": image.ravel().tolist(),
        "small": small.ravel().tolist(),
        "cropped": rounded(shrink(image, 6, 6, crop=True)).ravel().tolist(),
        "large": rounded(shrink(image, 40, 30)).ravel().tolist(),
        "grey": rounded(grey_of(shrink(image, 8, 6))).ravel().tolist(),
        "dhash": dhash(image).tolist(), "phash": phash(image).tolist(),
        "gradients": gradients(image, 4, 9).tolist(),
    },
    "sound": {
        "rate": 8000, "samples": low.tolist(),
        "up": resample_poly(low.astype(float), 441, 80)[:600].tolist(),
        "down": resample_poly(sound(44100, 0.05).astype(float), 160, 441).tolist(),
        "from": sound(44100, 0.05).tolist(),
        "log-mel": {name: frames.tolist() for name, frames in mel.items()},
        "mfcc": dct(mel["slaney-area"], axis=1, norm="ortho")[:, :13].tolist(),
    },
}))
