// Where Monaco finds its worker; to be loaded before Monaco itself. The worker is no module, as Monaco would take it to be.
window.MonacoEnvironment = window.MonacoEnvironment || {};
window.MonacoEnvironment.getWorker = (path, name) => new Worker(document.getElementById("editing").dataset.worker, { name });
