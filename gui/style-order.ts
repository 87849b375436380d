// Style sheets side by side in what is built: there each is compressed by what the others have in common.
import './tokens.ts';
import './button-style.ts';
import './preset-menu-style.ts';
import './term-list-style.ts';
import './term-picker-style.ts';
import './number-field-style.ts';
import './band-strip-style.ts';
import './range-style.ts';
import './labelled-slider-style.ts';
import './morph-ribbon-style.ts';
import './band-node-style.ts';
import './response-curve-style.ts';
import './morph-panel-style.ts';
import './way-view-style.ts';
import './tool-bar-style.ts';
import './notice-list-style.ts';
