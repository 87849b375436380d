import lit from 'eslint-plugin-lit';
import tseslint from 'typescript-eslint';

// Which room may import which is in .dependency-cruiser.mjs.
export default tseslint.config(
  {
    ignores: ['engine/assembly/', 'dist/', 'coverage/', '.cache/', '**/node_modules/'],
  },
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: ['*.js', '.dependency-cruiser.mjs', 'scripts/*.mjs'],
        },
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
  {
    files: ['scripts/**', 'bench/**', 'cli/**', 'command-line/**', 'research/**', 'test/**'],
    rules: { 'no-console': 'off' },
  },
  { files: ['gui/**/*.ts'], extends: [lit.configs['flat/recommended']] },
);
