/** A graphics card as the browser names it. */
export interface FoundCard {
  readonly adapter: GPUAdapter;
  readonly name: string;
  /** Whether the browser plays a card on the processor. */
  readonly software: boolean;
}

const SOFTWARE = /swiftshader|llvmpipe|lavapipe|warp/i;

/** The graphics card of the visitor through WebGPU; null where the browser has none to give. */
export async function findCard(gpu: GPU | undefined): Promise<FoundCard | null> {
  try {
    const adapter = (await gpu?.requestAdapter({ powerPreference: 'high-performance' })) ?? null;
    if (adapter === null) return null;
    const { description, device, vendor, architecture, isFallbackAdapter } = adapter.info;
    const words = [vendor, architecture].filter((word) => word !== '').join(' ');
    const name = [description, device, words].find((one) => one !== '') ?? 'WebGPU';
    const software = isFallbackAdapter || SOFTWARE.test(`${description} ${device} ${words}`);
    return { adapter, name: name.slice(0, 200), software };
  } catch {
    return null;
  }
}

/** A device of the card that may hold lists as large as the card allows. */
export function openDevice({ adapter }: FoundCard): Promise<GPUDevice> {
  const { maxStorageBufferBindingSize, maxBufferSize } = adapter.limits;
  return adapter.requestDevice({ requiredLimits: { maxStorageBufferBindingSize, maxBufferSize } });
}
