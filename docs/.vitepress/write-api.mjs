// @ts-check
/// <reference types="typedoc-plugin-markdown" />
/** Writes the API reference to `docs/generated/api`, one page for each subpath, from the doc comments of the sources. */
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Application, Converter, ReflectionKind } from 'typedoc';
import { apiPages } from './api-pages.mjs';

const docs = fileURLToPath(new URL('../', import.meta.url));
const packages = fileURLToPath(new URL('../../packages/', import.meta.url));

/** The specifiers of the subpaths, by the names that TypeDoc gives to their modules. */
const specifiers = new Map(
  apiPages.map(({ source, specifier }) => [
    relative(packages, source)
      .split(sep)
      .join('/')
      .replace(/(?:\/index)?\.ts$/, ''),
    specifier,
  ]),
);

const app = await Application.bootstrapWithPlugins({
  plugin: ['typedoc-plugin-markdown'],
  tsconfig: `${docs}tsconfig.api.json`,
  entryPoints: apiPages.map(({ source }) => source),
  basePath: packages,
  out: `${docs}generated/api`,
  router: 'module',
  readme: 'none',
  disableGit: true,
  disableSources: true,
  excludePrivate: true,
  excludeInternal: true,
  excludeExternals: true,
  name: 'API reference',
  // @ts-expect-error -- an option of the plugin that its types do not declare
  entryFileName: 'index',
  hidePageHeader: true,
  hideBreadcrumbs: true,
  useCodeBlocks: true,
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  classPropertiesFormat: 'table',
  typeDeclarationFormat: 'table',
  logLevel: 'Warn',
});
app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
  for (const module of project.getReflectionsByKind(ReflectionKind.Module)) {
    module.name = specifiers.get(module.name) ?? module.name;
  }
});
const project = await app.convert();
if (project === undefined) throw new Error('TypeDoc could not read the sources');
await app.generateOutputs(project);
if (app.logger.hasErrors() || app.logger.hasWarnings()) process.exitCode = 1;
