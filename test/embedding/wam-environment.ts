import initializeWamEnv from '@webaudiomodules/sdk/src/WamEnv.js';
import initializeWamGroup from '@webaudiomodules/sdk/src/WamGroup.js';
import { GROUP_ID, GROUP_KEY } from './group.ts';

// What `initializeWamHost` runs from blob: URLs, as a file: a page may allow no such URL.
initializeWamEnv('2.0.0');
initializeWamGroup(GROUP_ID, GROUP_KEY);
