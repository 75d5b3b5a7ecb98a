/** How a person comes to the certification (DOMAIN §2.2). */
export const ACCESS_ROUTES = ['FI', 'CA', 'FC', 'CQ', 'CL', 'VAE'] as const;
export type AccessRoute = (typeof ACCESS_ROUTES)[number];
