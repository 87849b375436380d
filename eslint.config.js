import lit from 'eslint-plugin-lit';
import tseslint from 'typescript-eslint';

/**
 * The house: which folder may import which. Everything else is an error, so that the data keeps
 * flowing one way: words → latent → band row → coefficients → samples → picture.
 */
const mayImport = {
  eq: [],
  protocol: [],
  words: ['eq', 'model'],
  processor: ['eq', 'protocol', 'words', 'model'],
  plugin: ['eq', 'protocol', 'words', 'model'],
  gui: ['eq', 'words'],
  training: ['eq', 'words'],
  host: [],
  bench: ['scripts'],
};
const folders = [...Object.keys(mayImport), 'model', 'scripts', 'test'];

/** A folder's public face is its index.ts; these show more, or have no index. */
const faces = {
  words: '(index|shipped-model|shipped-prior)\\.ts$', // what ships needs the build's loaders
  model: '',
  scripts: '',
};

const upTo = (other) => `^(\\.\\./)+${other}/`;

const arrows = Object.entries(mayImport).map(([folder, allowed]) => ({
  files: [`${folder}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: folders
          .filter((other) => other !== folder)
          .map((other) =>
            allowed.includes(other)
              ? {
                  regex: `${upTo(other)}(?!${faces[other] ?? 'index\\.ts$'})`,
                  message: `Of ${other}/, other folders see its public face alone.`,
                }
              : {
                  regex: upTo(other),
                  message: `${folder}/ may import ${allowed.join(', ') || 'no other folder'}.`,
                },
          ),
      },
    ],
    // The plugin reaches for the GUI and the runtime once each; hosts load plugins by URL.
    'no-restricted-syntax': [
      ['plugin', 'host', 'bench'].includes(folder) ? 'off' : 'error',
      {
        selector: 'ImportExpression',
        message: 'Only plugin/, hosts and gui/lazy-parts.ts load lazily.',
      },
    ],
  },
}));

/**
 * The GUI's own lazy parts: one file knows all, so that who prefetches them forgets none, and what it
 * loads lies beside it in gui/, under no arrow to another folder.
 */
const lazyParts = {
  files: ['gui/lazy-parts.ts'],
  rules: {
    'no-restricted-syntax': [
      'error',
      {
        selector: 'ImportExpression:not([source.value=/^\\.(\\u002f[a-z-]+)+\\.ts$/])',
        message: "Only gui/'s own files are its lazy parts.",
      },
    ],
  },
};

export default tseslint.config(
  { ignores: ['processor/assembly/', 'dist/', 'coverage/', '.cache/', 'node_modules/'] },
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js', 'scripts/*.mjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A coefficient read from a typed array within its bounds is a number.
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  { files: ['**/*.js', '**/*.mjs'], extends: [tseslint.configs.disableTypeChecked] },
  { files: ['scripts/**', 'bench/**', 'test/**'], rules: { 'no-console': 'off' } },
  { files: ['gui/**/*.ts'], extends: [lit.configs['flat/recommended']] },
  ...arrows,
  lazyParts,
);
