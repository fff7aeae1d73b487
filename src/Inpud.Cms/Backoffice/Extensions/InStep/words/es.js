export default {
    inpudInStep: {
        changed: 'Otra persona ha guardado esto',
        reloaded: 'Se muestra como está ahora.',
        keptYours: 'Sus cambios siguen aquí. Al guardar se le avisará si ambos han cambiado el mismo idioma.',
        gone: 'Otra persona lo ha movido a la papelera o lo ha eliminado.',
    },
};
