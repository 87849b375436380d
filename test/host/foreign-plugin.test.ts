import { describe, expect, it } from 'vitest';
import { isForeign } from '../../host/foreign-plugin.ts';

const PAGE = 'https://eq.example/host/';

/** Whether a plugin whose address stands in the query of a page is foreign to it. */
const foreign = (plugin: string, page = PAGE) => isForeign(new URL(plugin, page), new URL(page));

describe('a plugin', () => {
  it.each(['../index.js', '/other/index.js', 'https://eq.example:443/index.js'])(
    'at %s is of the page’s own site',
    (plugin) => {
      expect(foreign(plugin)).toBe(false);
    },
  );

  it.each([
    'https://evil.example/index.js',
    '//evil.example/index.js',
    '\\\\evil.example/index.js',
    'https://eq.example@evil.example/index.js',
    'https://eq.example.evil.example/index.js',
    'https://eq.example:8443/index.js',
    'http://eq.example/index.js',
    'http://localhost/index.js',
    'data:text/javascript,alert()',
  ])('at %s is of another site', (plugin) => {
    expect(foreign(plugin)).toBe(true);
  });

  it('is of another site in a page without an origin, where both origins read “null”', () => {
    expect(foreign('data:text/javascript,alert()', 'file:///host/index.html')).toBe(true);
  });

  it.each(['http://localhost:8080/host/', 'http://127.0.0.1/host/', 'http://[::1]:3000/host/'])(
    'of any site is welcome on %s, a developer’s own page',
    (page) => {
      expect(foreign('https://stub.example/index.js', page)).toBe(false);
    },
  );

  it('is not welcome on a site that only begins like localhost', () => {
    expect(foreign('https://stub.example/index.js', 'https://localhost.example/host/')).toBe(true);
  });
});
