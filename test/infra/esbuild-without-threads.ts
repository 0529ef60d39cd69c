/**
 * Imported before anything that imports esbuild. Each test file loads esbuild anew, and a second copy of it in one process may wait
 * for its worker thread for ever; without threads it starts a process for each bundle.
 */
process.env['ESBUILD_WORKER_THREADS'] = '0';
