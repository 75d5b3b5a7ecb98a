/** What a script that reads images or sounds begins with: the archive (at `ARCHIVE`), the alterations of copies, the descriptions. */
export const SCRIPT_MEDIA = `import io
import zipfile
from statistics import NormalDist

from scipy.fft import dct
from scipy.signal import resample_poly

archive = zipfile.ZipFile(ARCHIVE)
paths = [name for name in archive.namelist() if not name.endswith("/")]
SUFFIX = re.compile(r"\\|([a-z-]+)=(-?[\\d.]+(?::-?[\\d.]+)*)$")


def open_cell(cell):
    """The content that a cell names, and the alterations of its copy in order."""
    changes = []
    while found := SUFFIX.search(cell):
        changes.insert(0, (found[1], [float(value) for value in found[2].split(":")]))
        cell = cell[: found.start()]
    name = cell.replace("\\\\", "/").removeprefix("./")
    base = [path for path in paths if path.split("/")[-1] == name.split("/")[-1]]
    return archive.read(name if name in paths else base[0]), changes


def normals(seed, count):
    """Normal draws by inversion, from PCG-XSH-RR 64/32 (stream 54)."""
    mask, increment = (1 << 64) - 1, (54 << 1) | 1
    state = ((increment + seed) * 6364136223846793005 + increment) & mask

    def draw():
        nonlocal state
        old, state = state, (state * 6364136223846793005 + increment) & mask
        mixed, turn = (((old >> 18) ^ old) >> 27) & 0xFFFFFFFF, old >> 59
        return ((mixed >> turn) | (mixed << (-turn & 31))) & 0xFFFFFFFF

    quantile = NormalDist().inv_cdf
    units = (((draw() >> 5) * 0x4000000 + (draw() >> 6)) / 2**53 for _ in range(count))
    return np.array([quantile(max(unit, 2**-54)) for unit in units])


def round_up(values):
    return np.floor(values + 0.5)


def cover(length, start, span, count):
    step = span / count
    edges = start + np.arange(count + 1) * step
    cells = np.arange(length)
    overlap = np.minimum(edges[1:, None], cells + 1) - np.maximum(edges[:-1, None], cells)
    return np.clip(overlap, 0, None) / step


def shrink(image, width, height, crop=False):
    """Each pixel is the mean of the area that it covers."""
    h, w = image.shape[:2]
    scale = min(w / width, h / height)
    span = (width * scale, height * scale) if crop else (w, h)
    across = cover(w, (w - span[0]) / 2, span[0], width)
    down = cover(h, (h - span[1]) / 2, span[1], height)
    return np.einsum("yj,xi,jic->yxc", down, across, image.astype(float), optimize=True)


def look_elsewhere(image, u, v):
    h, w = image.shape[:2]
    left, top = np.floor(u).astype(int), np.floor(v).astype(int)
    right, low = (u - left)[:, :, None], (v - top)[:, :, None]
    at = lambda i, j: image[np.clip(j, 0, h - 1), np.clip(i, 0, w - 1)]
    upper = (1 - right) * at(left, top) + right * at(left + 1, top)
    lower = (1 - right) * at(left, top + 1) + right * at(left + 1, top + 1)
    return round_up((1 - low) * upper + low * lower)


def alter_image(image, name, values):
    h, w = image.shape[:2]
    y, x = np.mgrid[0:h, 0:w].astype(float)
    if name == "flip":
        return image[:, ::-1] if values[0] == 0 else image[::-1]
    if name == "move":
        return look_elsewhere(image, x - round_up(values[0] * w), y - round_up(values[1] * h))
    if name == "turn":
        angle, cx, cy = values[0] * np.pi / 180, (w - 1) / 2, (h - 1) / 2
        cos, sin = np.cos(angle), np.sin(angle)
        return look_elsewhere(image, cx + cos * (x - cx) - sin * (y - cy), cy + sin * (x - cx) + cos * (y - cy))
    added = values[0] * 255 if name == "light" else normals(int(values[1]), image.size).reshape(image.shape) * values[0] * 255
    return np.clip(round_up(image + added), 0, 255)


def read_images(frame, width, height, crop, grey):
    """Upright, on white, 8 bits; a CMYK image is converted without its profile, unlike what the pipeline did."""
    from PIL import Image, ImageOps

    out = []
    for cell in frame.iloc[:, 0]:
        content, changes = open_cell(cell)
        image = ImageOps.exif_transpose(Image.open(io.BytesIO(content)))
        if image.mode.startswith("I"):
            image = Image.fromarray((np.asarray(image) >> 8).astype(np.uint8))
        if image.mode in ("LA", "PA", "RGBA", "P"):
            image = image.convert("RGBA")
            image = Image.alpha_composite(Image.new("RGBA", image.size, "white"), image)
        pixels = shrink(np.asarray(image.convert("RGB")), width, height, crop)
        pixels = (pixels @ [0.299, 0.587, 0.114])[:, :, None] if grey else pixels
        pixels = np.floor(pixels + 0.5 + 1e-9)
        for name, values in changes:
            pixels = alter_image(pixels, name, values)
        out.append(pixels)
    return np.stack(out)


def levels(images, bins):
    places = np.floor(images * bins / 256).astype(int)
    counts = [(places == bin).mean(axis=(1, 2)) for bin in range(bins)]
    return np.stack(counts, axis=2).reshape(len(images), -1)


def greys(images):
    return (images[:, :, :, 0] if images.shape[3] == 1 else images @ [0.299, 0.587, 0.114]) / 255


def gradients(images, cell, directions):
    out = []
    for grey in greys(images):
        gx, gy = np.zeros_like(grey), np.zeros_like(grey)
        gx[:, 1:-1] = grey[:, 2:] - grey[:, :-2]
        gy[1:-1] = grey[2:] - grey[:-2]
        angle = (np.arctan2(gy, gx) * 180 / np.pi + 180) % 180
        place = np.minimum(directions - 1, np.floor(angle * directions / 180)).astype(int)
        down, across = grey.shape[0] // cell, grey.shape[1] // cell
        votes = np.zeros((down, across, directions))
        y, x = np.mgrid[0 : down * cell, 0 : across * cell]
        np.add.at(votes, (y // cell, x // cell, place[y, x]), np.hypot(gx, gy)[y, x] / cell**2)
        blocks = []
        for top in range(down - 1):
            for left in range(across - 1):
                block = votes[top : top + 2, left : left + 2].ravel()
                block = np.minimum(0.2, block / np.sqrt((block**2).sum() + 1e-10))
                blocks.append(block / np.sqrt((block**2).sum() + 1e-10))
        out.append(np.concatenate(blocks))
    return np.stack(out)


def hashes(images, perceptual):
    out = []
    for grey in greys(images):
        if perceptual:
            low = dct(dct(shrink(grey[:, :, None], 32, 32)[:, :, 0], axis=0, norm="ortho"), axis=1, norm="ortho")[:8, :8]
            out.append((low > np.median(low) + 1e-9).ravel())
        else:
            small = shrink(grey[:, :, None], 9, 8)[:, :, 0]
            out.append((small[:, 1:] > small[:, :-1] + 1e-9).ravel())
    return np.stack(out).astype(float)

`;
