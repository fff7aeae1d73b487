export default {
    inpudBringText: {
        action: 'جلب نص من Word أو من برنامج آخر',
        pasteHere: 'انسخ النص هناك ثم الصقه هنا',
        openFile: 'أو افتح مستند Word ‏(‎.docx)',
        result: 'هذا ما سيوضع في الحقل',
        pictures: (count) => `عدد الصور التي تُركت: ${count}. ارفع الصور إلى الوسائط واخترها من هناك.`,
        noText: 'لم يُعثر على نص.',
        unreadable: 'تعذّرت القراءة. هل هذا مستند Word ‏(‎.docx)؟',
        tooLarge: 'حجم الملف أكبر من 20 ميغابايت.',
        insert: 'إدراج',
        append: 'إضافة في النهاية',
        replace: 'استبدال النص',
    },
    inpudSecondFactor: {
        key: 'أو اكتب هذا المفتاح في التطبيق:',
        recoveryCodes: 'رموز الاسترداد',
    },
};
