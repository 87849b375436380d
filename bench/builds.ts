/** The builds of the plugin and their titles in the report. Each is served in the folder of its name. */
export const BUILDS = {
  plugin: 'the measured build',
  against: 'the build it is compared with',
} as const;

export type Build = keyof typeof BUILDS;

/** One value for each build that is measured. */
export type ByBuild<T> = Readonly<Partial<Record<Build, T>>>;
