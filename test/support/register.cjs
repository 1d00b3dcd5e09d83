// SPDX-License-Identifier: MIT
/**
 * Lets plain `node -r ./test/support/register.cjs FILE.ts` run the project's own TypeScript: types are stripped on load.
 * The tests' worker processes and command-line helpers need it; jest has its own transform.
 */
'use strict';
const fs = require('node:fs');
const ts = require('typescript');

require.extensions['.ts'] = (module, file) => {
  const { outputText } = ts.transpileModule(fs.readFileSync(file, 'utf8'), {
    fileName: file,
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS, esModuleInterop: true },
  });
  module._compile(outputText, file);
};
