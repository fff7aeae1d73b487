export default {
    user: {
        'permissionsEntityGroup_inpud-contact': 'بيانات جهات الاتصال',
    },
    inpudDesk: {
        section: 'النشر والتوزيع',
        dashboard: 'المكتب',
        intro: 'من استلم أي منشور، وبأي لغة، ومتى وكيف.',
        desk: 'فتح مكتب التوزيع',
        log: 'تسجيل ما تم توزيعه',
        items: 'المنشورات ومن تلقّاها',
        coverage: 'التغطية',
        imports: 'الاستيراد والتصدير',
        organisations: 'المنظمات',
        contacts: 'جهات الاتصال',
        read: 'قراءة جهات الاتصال',
        readDescription: 'يرى أسماء جهات الاتصال وعناوينها والملاحظات عنها.',
        write: 'تعديل جهات الاتصال',
        writeDescription: 'يعدّل دليل المنظمات وجهات الاتصال. يتطلب حق قراءة جهات الاتصال.',
        export: 'تصدير جهات الاتصال',
        exportDescription: 'يُخرج بيانات جهات الاتصال في ملف. يتطلب حق قراءة جهات الاتصال.',
    },
};
