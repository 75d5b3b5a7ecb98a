/** Version that the source of the binary gives of itself, and the SHA-256 of `lightgbm.wasm`. */
export const LIGHTGBM_VERSION = '4.1.0.99';
export const LIGHTGBM_WASM_HASH = 'eecb7c6981082af2eb3d937f03694e7a200d9525114f31b9f7ceb470484253ed';
