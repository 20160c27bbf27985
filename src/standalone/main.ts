import { mount } from 'svelte';
import '../app.css';
import type { StandaloneRun } from '$lib/protocol/standalone-run.ts';
import Standalone from './Standalone.svelte';

const run = JSON.parse(document.getElementById('run')?.textContent ?? '') as StandaloneRun;
document.documentElement.lang = run.language;
document.title = run.statement.slice(0, 60);
mount(Standalone, { target: document.body, props: { run } });
