#!/usr/bin/env node
'use strict';

// Old syntax on purpose: a Node too old for the program must still get as far as the sentence that says so.
var version = process.versions.node.split('.');
var major = Number(version[0]);
var minor = Number(version[1]);

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write('casefile needs Node 20.19 or newer; this is ' + process.versions.node + '\n');
  process.exitCode = 2;
} else {
  require('../dist/start.js');
}
