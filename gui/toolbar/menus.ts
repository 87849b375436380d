import { menuStyle } from './menu-style.ts';
import { presetListStyle } from './preset-list-style.ts';
import { toolMenuStyle } from './tool-menu-style.ts';

export { enterMenu, keyInMenu } from './menu-items.ts';
export { PresetList } from './preset-list.ts';
export { toolMenu } from './tool-menu.ts';

/** What the element that shows a menu needs beside its own style sheets. */
export const menuStyles = {
  presets: [menuStyle, presetListStyle],
  tools: [menuStyle, toolMenuStyle],
};
