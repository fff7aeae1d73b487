export default {
    user: {
        'permissionsEntityGroup_inpud-contact': 'Contact data',
    },
    inpudDesk: {
        section: 'Dissemination',
        dashboard: 'Desk',
        intro: 'Who received which publication, in which language, when and how.',
        desk: 'Open the dissemination desk',
        log: 'Log what was passed on',
        items: 'Items and who received them',
        coverage: 'Coverage',
        imports: 'Import and export',
        organisations: 'Organisations',
        contacts: 'Contacts',
        read: 'Read contacts',
        readDescription: 'Sees names, addresses and notes of contacts.',
        write: 'Change contacts',
        writeDescription: 'Changes the directory of organisations and contacts. Needs the right to read contacts.',
        export: 'Export contacts',
        exportDescription: 'Takes contact data out as a file. Needs the right to read contacts.',
    },
};
