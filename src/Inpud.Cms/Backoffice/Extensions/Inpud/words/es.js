export default {
    inpudBringText: {
        action: 'Traer texto de Word o de otro programa',
        pasteHere: 'Copie allí el texto y péguelo aquí',
        openFile: 'o abra un documento de Word (.docx)',
        result: 'Esto se pondrá en el campo',
        pictures: (count) => `${count === 1 ? 'Se ha omitido una imagen' : `Se han omitido ${count} imágenes`}. Suba las imágenes a Medios y elíjalas allí.`,
        noText: 'No contenía texto.',
        unreadable: 'No se ha podido leer. ¿Es un documento de Word (.docx)?',
        tooLarge: 'El archivo supera los 20 MB.',
        insert: 'Insertar',
        append: 'Añadir al final',
        replace: 'Reemplazar el texto',
    },
    inpudSecondFactor: {
        key: 'O escriba esta clave en la aplicación:',
        recoveryCodes: 'Códigos de recuperación',
    },
};
