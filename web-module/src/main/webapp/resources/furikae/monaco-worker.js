// Where Monaco finds its worker; to be loaded before Monaco itself.
window.MonacoEnvironment = window.MonacoEnvironment || {};
window.MonacoEnvironment.getWorkerUrl = () => document.getElementById("editing").dataset.worker;
