/** What a script that reads sounds holds besides: decoding, frames, their descriptions. */
export const SCRIPT_SOUND = `def resample(samples, origin, rate):
    if origin == rate:
        return samples
    common = np.gcd(int(origin), int(rate))
    return resample_poly(samples.astype(float), rate // common, origin // common).astype(np.float32)


def fit_length(samples, length):
    return np.concatenate([samples[:length], np.zeros(max(0, length - len(samples)), np.float32)])


def decode_sound(content):
    """WAV by SciPy; other forms by the package soundfile, whose scale differs by 1/32767 and whose MP3 may begin elsewhere."""
    if content[:4] != b"RIFF":
        import soundfile

        return soundfile.read(io.BytesIO(content), dtype="float32", always_2d=True)
    from scipy.io import wavfile

    rate, samples = wavfile.read(io.BytesIO(content))
    samples = samples if samples.ndim == 2 else samples[:, None]
    if samples.dtype == np.uint8:
        samples = samples.astype(int) - 128
        return np.where(samples < 0, samples / 128, samples / 127).astype(np.float32), rate
    if samples.dtype.kind == "i":
        top = 2.0 ** (8 * samples.dtype.itemsize - 1)
        return np.where(samples < 0, samples / top, samples / (top - 1)).astype(np.float32), rate
    return samples.astype(np.float32), rate


def alter_sound(samples, name, values):
    if name == "gain":
        return (samples * 10 ** (values[0] / 20)).astype(np.float32)
    if name == "delay":
        by = int(np.floor(values[0] * len(samples) + 0.5))
        moved = np.zeros_like(samples)
        source = samples[: len(samples) - by] if by >= 0 else samples[-by:]
        moved[max(0, by) : max(0, by) + len(source)] = source
        return moved
    if name == "speed":
        return fit_length(resample(samples, round(values[0] * 100), 100), len(samples))
    spread = np.sqrt((samples.astype(float) ** 2).mean()) * 10 ** (-values[0] / 20)
    return (samples + spread * normals(int(values[1]), len(samples))).astype(np.float32)


def read_sounds(frame, rate, seconds):
    out = []
    for cell in frame.iloc[:, 0]:
        content, changes = open_cell(cell)
        samples, origin = decode_sound(content)
        samples = resample(samples.astype(float).mean(axis=1).astype(np.float32), origin, rate)
        samples = samples if seconds == 0 else fit_length(samples, int(np.floor(seconds * rate + 0.5)))
        for name, values in changes:
            samples = alter_sound(samples, name, values)
        out.append(samples)
    return rate, out


def mel_edges(rate, bands, scale):
    if scale == "htk":
        return 700 * (10 ** (np.linspace(0, 2595 * np.log10(1 + rate / 1400), bands + 2) / 2595) - 1)
    step = np.log(6.4) / 27
    top = rate / 2 * 3 / 200 if rate < 2000 else 15 + np.log(rate / 2000) / step
    mels = np.linspace(0, top, bands + 2)
    return np.where(mels < 15, mels * 200 / 3, 1000 * np.exp((mels - 15) * step))


def log_mel(sounds, length, hop, size, bands, scale, area, floor):
    rate, series = sounds
    edges = mel_edges(rate, bands, scale)
    hertz = np.arange(size // 2 + 1) * rate / size
    rise = (hertz - edges[:-2, None]) / (edges[1:-1] - edges[:-2])[:, None]
    fall = (edges[2:, None] - hertz) / (edges[2:] - edges[1:-1])[:, None]
    weights = np.maximum(0, np.minimum(rise, fall))
    weights = weights * (2 / (edges[2:] - edges[:-2]))[:, None] if area else weights
    window = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(length) / length)
    out = []
    for samples in series:
        samples = fit_length(samples, max(length, len(samples))).astype(float)
        starts = range(0, len(samples) - length + 1, hop)
        frames = np.stack([samples[at : at + length] * window for at in starts])
        power = np.abs(np.fft.rfft(frames, size)) ** 2
        out.append(np.log(np.maximum(floor, power @ weights.T)))
    return out


def mfcc(series, kept):
    return [dct(frames, axis=1, norm="ortho")[:, :kept] for frames in series]


def pool(series, how):
    if how == "flatten":
        return np.stack([frames.ravel() for frames in series])
    means = np.stack([frames.mean(axis=0) for frames in series])
    return means if how == "mean" else np.hstack([means, np.stack([frames.std(axis=0) for frames in series])])


def figures(sounds):
    rate, series = sounds
    out = []
    for samples in series:
        samples = samples.astype(float)
        crossings = (np.signbit(samples[1:]) != np.signbit(samples[:-1])) if len(samples) else np.zeros(0)
        padded = fit_length(samples, max(1024, len(samples)))
        pieces = padded[: len(padded) // 1024 * 1024].reshape(-1, 1024)
        power = (np.abs(np.fft.rfft(pieces)) ** 2).sum(axis=0)
        centre = 0 if power.sum() == 0 else (power * np.arange(513) * rate / 1024).sum() / power.sum()
        count = max(1, len(samples))
        peak = np.abs(samples).max(initial=0)
        out.append([len(samples) / rate, np.sqrt((samples**2).sum() / count), peak, crossings.sum() / count, centre])
    return np.array(out)

`;
