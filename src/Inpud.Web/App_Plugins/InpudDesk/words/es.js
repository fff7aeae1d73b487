export default {
    user: {
        'permissionsEntityGroup_inpud-contact': 'Datos de contactos',
    },
    inpudDesk: {
        section: 'Difusión',
        dashboard: 'Mesa',
        intro: 'Quién recibió qué publicación, en qué idioma, cuándo y cómo.',
        desk: 'Abrir la mesa de difusión',
        log: 'Registrar una difusión',
        items: 'Publicaciones y quién las recibió',
        coverage: 'Cobertura',
        imports: 'Importar y exportar',
        organisations: 'Organizaciones',
        contacts: 'Contactos',
        read: 'Leer contactos',
        readDescription: 'Ve nombres, direcciones y notas de los contactos.',
        write: 'Cambiar contactos',
        writeDescription: 'Cambia el directorio de organizaciones y contactos. Requiere el permiso de leer contactos.',
        export: 'Exportar contactos',
        exportDescription: 'Extrae datos de contactos en un archivo. Requiere el permiso de leer contactos.',
    },
};
