// SPDX-License-Identifier: MIT
/**
 * The rules that find mistakes; formatting is Prettier's. The programs in test/ that are the compiler's input are ordinary
 * TypeScript in every style, good and bad, and are left alone.
 */
import tseslint from 'typescript-eslint';

const typed = {
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': 'error',
  '@typescript-eslint/await-thenable': 'error',
};

const plain = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/consistent-type-imports': [
    'error',
    { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
  ],
  '@typescript-eslint/no-unused-vars': [
    'error',
    { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' },
  ],
  // Walks up a chain start at `this`.
  '@typescript-eslint/no-this-alias': 'off',
  eqeqeq: 'error',
  'no-var': 'error',
  'prefer-const': 'error',
};

export default tseslint.config(
  {
    ignores: [
      'build/',
      'node_modules/',
      'test/run/',
      'test/reject/',
      'test/stop/',
      'test/open/',
      'test/static-typescript/prelude/',
      'test/ir/*/',
      'compiler/platform/',
      'bench/programs/',
      'bench/held-back/',
      'bench/allocation/',
    ],
  },
  { files: ['**/*.ts'], extends: [...tseslint.configs.recommended], rules: plain },
  {
    files: ['compiler/**/*.ts', 'lab/**/*.ts', 'release/**/*.ts', 'kernel-src/**/*.ts'],
    // The library is compiled by stsc, which checks every exclamation mark when the program runs.
    ignores: ['compiler/lib/**'],
    // Elsewhere each one is a claim that nobody checks.
    rules: { '@typescript-eslint/no-non-null-assertion': 'error' },
  },
  {
    files: ['compiler/**/*.ts', 'lab/**/*.ts', 'kernel-src/**/*.ts', 'test/**/*.ts', 'bench/*.ts', 'release/**/*.ts'],
    ignores: ['compiler/lib/**'],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './kernel-src/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: typed,
  },
);
