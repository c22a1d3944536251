/**
 * How `peilstok worker` runs: garbage is collected after little has come, so that a process that mails 50,000 people stays
 * under 200 MB. Node takes these only at its start.
 */
export const workerFlags = ['--max-semi-space-size=8', '--heap-growing-percent=20'];
