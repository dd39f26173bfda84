import { startColumn } from './column.js';
import { startLine } from './line.js';
import { startLive } from './live.js';
import { startPress } from './press.js';
import { startSuggestions } from './suggestions.js';

startLine();
startSuggestions();
startPress();
// After the others, so that Escape folds the column only where it had nothing nearer to close.
startColumn();
startLive();
