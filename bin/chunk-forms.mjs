// How the bundled files are written down, so that Node starts them faster.

/** V8 reads a file of ASCII in half the time; escapes mean the same in strings, templates and patterns. */
export function asciiOnly() {
  return {
    name: 'ascii-only',
    generateBundle(_, files) {
      for (const file of Object.values(files)) {
        if (file.type !== 'chunk') continue;
        file.code = file.code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
      }
    },
  };
}

/** The few helpers of the bundler stand in cli.cjs, not in a file of their own that every start would open. */
function withRuntime({ isEntry, code }, runtime) {
  const file = runtime.fileName.replace('chunks/', '');
  return isEntry
    ? code.replace(`require("./chunks/${file}")`, `(exports=>{${runtime.code};return exports})(exports.runtime={})`)
    : code.replaceAll(`require("./${file}")`, 'require("../cli.cjs").runtime');
}

/** As one function, which chscb.js runs from V8's cache without joining texts of a megabyte; whoever requires the file runs it at once. */
export function wrapped() {
  const names = 'exports,require,module,__filename,__dirname';
  const asFunction = (code) => `(run=>this===globalThis?run:run(${names}))(function(${names}){${code}\n})`;
  return {
    name: 'wrapped',
    generateBundle: {
      order: 'post',
      handler(_, files) {
        const chunks = Object.values(files).filter(({ type }) => type === 'chunk');
        const runtime = chunks.find(({ name }) => name === 'rolldown-runtime');
        for (const file of chunks) file.code = asFunction(withRuntime(file, runtime));
        delete files[runtime.fileName];
      },
    },
  };
}
