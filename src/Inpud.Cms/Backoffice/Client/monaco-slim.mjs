// The text editor with what a Markdown field needs: no language services, no suggestions, no comparison.
import './node_modules/monaco-editor/esm/vs/basic-languages/markdown/markdown.contribution.js';
import './node_modules/monaco-editor/esm/vs/editor/internal/initialize.js';
import './node_modules/monaco-editor/esm/vs/editor/browser/coreCommands.js';
import './node_modules/monaco-editor/esm/vs/editor/browser/widget/codeEditor/codeEditorWidget.js';
import './node_modules/monaco-editor/esm/vs/editor/contrib/clipboard/browser/clipboard.js';
import './node_modules/monaco-editor/esm/vs/editor/contrib/caretOperations/browser/caretOperations.js';
import './node_modules/monaco-editor/esm/vs/editor/contrib/cursorUndo/browser/cursorUndo.js';
import './node_modules/monaco-editor/esm/vs/editor/contrib/contextmenu/browser/contextmenu.js';
import './node_modules/monaco-editor/esm/vs/editor/contrib/find/browser/findController.js';
import './node_modules/monaco-editor/esm/vs/editor/contrib/linesOperations/browser/linesOperations.js';
import './node_modules/monaco-editor/esm/vs/editor/contrib/wordOperations/browser/wordOperations.js';
import './node_modules/monaco-editor/esm/vs/editor/contrib/toggleTabFocusMode/browser/toggleTabFocusMode.js';
import './node_modules/monaco-editor/esm/vs/editor/contrib/dropOrPasteInto/browser/copyPasteContribution.js';
import { EditorOptions } from './node_modules/monaco-editor/esm/vs/editor/common/config/editorOptions.js';
export * from './node_modules/monaco-editor/esm/vs/editor/editor.api2.js';

// Made for program text: in Russian, Arabic or French it frames letters, joiners and spaces that belong there.
Object.assign(EditorOptions.unicodeHighlight.defaultValue, { ambiguousCharacters: false, invisibleCharacters: false });
