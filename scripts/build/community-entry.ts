/**
 * The plugins.json that the WAM community repository asks of a vendor's folder (boourns/wam-community,
 * tools/src/plugin.js). The built folder is the vendor's folder, so the plugin lies in it at ".".
 */
export const COMMUNITY_ENTRY = {
  plugins: [{ path: '.', category: ['Effect', 'Equalizer & Filter'] }],
} as const;
