import type { Reporter, TestModule } from 'vitest/node';

/** Ends the run with one line that a machine can read: `tests: N passed, N failed`. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0;
    let failed = errors.length;
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      passed += tests.filter((test) => test.result().state === 'passed').length;
      failed += tests.filter((test) => test.result().state === 'failed').length;
      // A file that could not be loaded has no tests to fail.
      failed += module.errors().length;
    }
    process.once('exit', () => {
      process.stdout.write(`tests: ${passed} passed, ${failed} failed\n`);
    });
  }
}
