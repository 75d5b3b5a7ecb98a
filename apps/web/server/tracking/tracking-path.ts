/** Where scripts find the tracking interface: the one address that they change. */
export const TRACKING_PATH = '/suivi';
