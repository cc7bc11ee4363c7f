// SPDX-License-Identifier: Apache-2.0
// judge.js SCHEMA CASES: a 1 or 0 for each line of CASES (JSON), whether SCHEMA accepts it.
const Ajv = require('ajv'), fs = require('fs');
const ajv = new Ajv({strict: false, allErrors: false});
const check = ajv.compile(JSON.parse(fs.readFileSync(process.argv[2])));
const lines = fs.readFileSync(process.argv[3], 'utf8').split('\n').filter(line => line);
console.log(lines.map(line => check(JSON.parse(line)) ? '1' : '0').join(''));
