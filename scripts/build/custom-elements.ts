import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as analyzer from '@custom-elements-manifest/analyzer';

const { create, ts } = analyzer as {
  create: (task: { modules: unknown[] }) => CustomElementsManifest;
  ts: {
    createSourceFile(name: string, text: string, target: number, hasParents: true): unknown;
    ScriptTarget: { ES2022: number };
  };
};

/** What is used of a custom elements manifest, schema 1.0.0. */
export interface CustomElementsManifest {
  readonly schemaVersion: string;
  readonly modules: readonly {
    readonly path: string;
    readonly declarations: readonly CustomElement[];
  }[];
}

export interface CustomElement {
  readonly tagName?: string;
  readonly customElement?: true;
  readonly members?: readonly {
    readonly name: string;
    readonly privacy?: string;
    readonly static?: boolean;
  }[];
  readonly cssProperties?: readonly { readonly name: string; readonly default?: string }[];
}

const ELEMENT = 'gui/panel/morph-panel.ts';

/**
 * The custom elements manifest of the package: the one element that is for others, in the file that is
 * built, under the tag that it goes by in this version. Its inner elements are its own.
 *
 * @throws {Error} if the element is not found in its source
 */
export async function customElementsManifest(
  root: string,
  version: string,
): Promise<CustomElementsManifest> {
  const text = await readFile(join(root, ELEMENT), 'utf8');
  const manifest = create({
    modules: [ts.createSourceFile(ELEMENT, text, ts.ScriptTarget.ES2022, true)],
  });
  const element = manifest.modules[0]?.declarations.find((each) => each.customElement);
  if (element?.tagName === undefined)
    throw new Error(`${ELEMENT}: holds no element with a @tagname`);
  const tagName = `${element.tagName}-${version.replaceAll(/[^a-z0-9]+/giu, '-').toLowerCase()}`;
  const isPublic = (member: { privacy?: string; static?: boolean }): boolean =>
    member.privacy === undefined && member.static !== true;
  const declaration = { ...element, tagName, members: element.members?.filter(isPublic) ?? [] };
  const built = {
    kind: 'javascript-module',
    path: 'gui.js',
    declarations: [declaration],
    exports: [],
  };
  return { ...manifest, modules: [built] };
}
