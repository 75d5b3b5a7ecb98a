import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { create, globals } from 'webgpu';

/** Where Debian's Chromium keeps a loader of Vulkan and SwiftShader, a card made of software. */
const SOFTWARE = {
  loader: '/usr/lib/chromium/libvulkan.so.1',
  driver: '/usr/lib/chromium/vk_swiftshader_icd.json',
} as const;
const OWN_LOADERS = [
  '/usr/lib/x86_64-linux-gnu/libvulkan.so.1',
  '/usr/lib/aarch64-linux-gnu/libvulkan.so.1',
  '/usr/lib64/libvulkan.so.1',
];
/** `RTLD_NODELETE` of Linux: the library stays when Node finds that it is no module of its own. */
const STAYS = 0x1000;

/** Dawn frees its devices with what found them: it is held as long as the process lives. */
const held: unknown[] = [];

/** A device of the card of this machine, or of its software twin; null when there is neither. */
export async function findDevice(): Promise<{ readonly device: GPUDevice; readonly name: string } | null> {
  Object.assign(globalThis, globals);
  offerSoftware();
  const gpu = create([]);
  const adapter = await gpu.requestAdapter();
  held.push(gpu, adapter);
  if (adapter === null) return null;
  const { description, device, vendor, architecture } = adapter.info;
  return {
    device: await adapter.requestDevice(),
    name: [description, device, `${vendor} ${architecture}`].find((one) => one !== '') ?? '',
  };
}

/** Where the machine has no Vulkan of its own, that of Chromium is loaded for Dawn to find. */
function offerSoftware(): void {
  if (process.env.VK_ICD_FILENAMES !== undefined || OWN_LOADERS.some((path) => existsSync(path))) return;
  if (!existsSync(SOFTWARE.loader) || !existsSync(SOFTWARE.driver)) return;
  process.env.VK_ICD_FILENAMES = SOFTWARE.driver;
  try {
    process.dlopen({ exports: {} }, SOFTWARE.loader, constants.dlopen.RTLD_NOW | STAYS);
  } catch {
    // It is no module of Node, and is loaded all the same.
  }
}
