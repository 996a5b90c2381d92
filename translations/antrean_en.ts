<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="id_ID">
<context>
    <name>BadPrinterUrlText</name>
    <message>
        <source>Alamat printer tidak dapat dibaca: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jenis printer “%1” tidak dikenal. Gunakan tcp, file, atau none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alamat printer tidak lengkap: %1. Contoh yang benar: tcp://192.168.1.50:9100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder tujuan tidak lengkap: %1. Contoh yang benar: file:///home/kios/tiket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilihan printer “%1” tidak dikenal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nilai pilihan printer tidak berlaku: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <source>Layar ambil nomor antrean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ambil nomor antrean</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Mall</name>
    <message>
        <source>Kios – Antrean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loket – Antrean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layar – Antrean</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintErrorText</name>
    <message>
        <source>Belum ada printer. Pilih printer di pengaturan perangkat ini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer tidak terhubung. Periksa apakah printer menyala dan kabel jaringannya terpasang.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hubungan ke printer terputus. Periksa kabelnya, lalu lihat apakah cetakannya sudah keluar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer tidak menjawab. Matikan dan nyalakan lagi printer, lalu lihat apakah tiket sudah keluar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kertas printer habis. Silakan pasang gulungan kertas baru.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tutup printer terbuka. Silakan tutup sampai berbunyi klik.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer belum siap. Periksa lampu dan tombol pada printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer melaporkan gangguan. Periksa kertas yang tersangkut dan pisau pemotong, lalu nyalakan ulang printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gambar cetakan tidak dapat disimpan. Periksa folder tujuan dan ruang kosong di disk.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>antrean::BoardHeader</name>
    <message>
        <source>Menunggu server</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>antrean::CallList</name>
    <message>
        <source>%1 di loket %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada panggilan sebelumnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panggilan terakhir: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>antrean::CallPanel</name>
    <message>
        <source>Nomor %1, silakan menuju loket %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LOKET</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>antrean::CallText</name>
    <message>
        <source>Paling lama menunggu: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prioritas: didahulukan dari %1 yang datang lebih awal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layanan ini diutamakan di loket ini: didahulukan dari %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sudah cukup sering didahului, sekarang gilirannya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sudah menunggu %1, batas waktu tunggu tercapai.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dipanggil di luar urutan: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paling lama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prioritas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layanan utama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sering didahului</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batas tunggu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>di luar urutan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>antrean::ChoicePage</name>
    <message>
        <source>Terakhir di komputer ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dipakai %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>antrean::CounterWindow</name>
    <message>
        <source>Antrean · Loket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LATIHAN: nomor di sini tidak berlaku</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menghubungi server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jendela ini terbuka dengan sendirinya begitu server ditemukan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Siapa yang bertugas?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ketik beberapa huruf nama Anda, lalu Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cari nama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama tidak ditemukan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Periksa ejaannya, atau tanyakan kepada admin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Di loket mana?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ketik nomor loket atau layanannya, lalu Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cari loket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loket tidak ditemukan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coba nomor atau layanan yang lain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ganti petugas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server menolak program ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perbarui program ini atau servernya. Hubungi admin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menunggu server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yang tampak adalah keadaan terakhir. Tombol aktif lagi begitu tersambung.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urungkan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>antrean::DeskHeader</name>
    <message>
        <source>Tidak ada yang menunggu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 menunggu, paling lama %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>antrean::DeskWords</name>
    <message>
        <source>Belum ada yang menunggu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor baru muncul di sini dengan sendirinya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Siap memanggil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 menunggu, paling lama %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hari layanan sudah ditutup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hari layanan belum dibuka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anda dapat membukanya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hari ini libur: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terima kasih. Sampai jumpa di hari kerja.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hari ini libur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hanya penyelia yang dapat membuka hari layanan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layanan mulai pukul %1. Penyelia dapat membukanya lebih awal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loket %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menunggu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buka hari layanan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buka loket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lanjutkan loket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panggil berikutnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mulai melayani</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panggil ulang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak hadir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tunda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alihkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batalkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hasil lain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jeda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tutup loket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panggil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tutup hari layanan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loket ini sudah tidak ada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih loket lain dari menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loket masih tutup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada yang menunggu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loket sedang dipakai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 membuka loket ini. Pilih loket lain dari menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 masih Anda buka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tutup dahulu loket itu, atau pindah ke sana dari menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jeda: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sejak pukul %1, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buka sejak %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dipakai %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tahap %1 dari %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, sesudah %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, lalu %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>antrean::DisplayWindow</name>
    <message>
        <source>Papan panggilan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sedang disiapkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Libur: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layanan belum buka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layanan sudah tutup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buka %1
pukul %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buka hari ini pukul %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segera dibuka</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>antrean::Format</name>
    <message>
        <source>%1 menit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 jam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 jam %2 menit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kurang dari 1 menit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>± %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>± %1–%2 menit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>± %1 – %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 orang</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>antrean::KeysPanel</name>
    <message>
        <source>Tombol papan ketik</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Langkah berikutnya: buka, panggil, mulai, selesai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jeda, dan lanjutkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daftar: berikutnya, tidak hadir, ditunda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naik turun di daftar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ke tombol berikutnya; Enter atau Spasi menekannya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilihan di halaman pertanyaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urungkan, selama pesannya tampak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>antrean::KioskChoices</name>
    <message>
        <source>%1 layanan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>antrean::KioskFooter</name>
    <message>
        <source>Kembali</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ke awal</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>antrean::KioskHeader</name>
    <message>
        <source>Antrean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silakan sentuh layanan yang Anda perlukan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>antrean::KioskWindow</name>
    <message>
        <source>Perlu bantuan? Silakan ke meja informasi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LATIHAN: nomor dari layar ini tidak berlaku</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layar ini belum dapat dipakai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Petugas, perbarui program kiosk atau server. Silakan ambil nomor di meja informasi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor sementara tidak dapat diambil di sini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silakan ambil nomor di meja informasi. Persyaratan tetap dapat dibaca.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih instansi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada instansi di sini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada layanan di instansi ini</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>antrean::KioskWords</name>
    <message>
        <source>menunggu loket dibuka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak ada antrean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 menunggu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selamat pagi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selamat siang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selamat sore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selamat malam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silakan tanyakan kepada petugas kapan layanan dibuka lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layanan hari ini belum dibuka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor antrean dapat diambil segera setelah petugas membukanya. Silakan tunggu sebentar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum buka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sedang istirahat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pengambilan nomor hari ini sudah berakhir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yang sudah memegang nomor tetap dilayani.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hari ini sudah tutup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hari ini tidak ada layanan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hari ini libur: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor antrean dapat diambil mulai pukul %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buka kembali besok, %1, pukul %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buka kembali %1 pukul %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>antrean::NextAction</name>
    <message>
        <source>Menunggu jawaban server …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>antrean::PageTabs</name>
    <message>
        <source>Sebelumnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berikutnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Halaman yang tampil</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>antrean::Panel</name>
    <message>
        <source>Kembali</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>antrean::PickList</name>
    <message numerus="yes">
        <source>%n lagi: ketik beberapa huruf untuk menemukannya.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>antrean::RefusalText</name>
    <message>
        <source>menunggu tahap sebelumnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sedang menunggu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sudah dipanggil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sedang dilayani</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sudah selesai dilayani</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>terlewat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ditunda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sudah dibatalkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layanan hari ini belum dibuka. Silakan tunggu sampai penyelia membukanya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layanan %1 sudah dibuka. Tidak ada yang perlu dilakukan lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layanan %1 sudah ditutup. Silakan kembali pada hari kerja berikutnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layanan yang masih terbuka adalah untuk %1. Penyelia perlu membuka hari ini terlebih dahulu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bukan hari kerja. Periksa jam layanan di pengaturan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hari ini libur: %1. Silakan datang pada hari kerja berikutnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 loket masih melayani. Selesaikan kunjungan itu, atau tutup hari ini sekaligus mengakhirinya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 hal masih dipakai hari ini. Hapus setelah layanan hari ini ditutup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layanan “%1” tidak ada lagi. Silakan pilih layanan lain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada layanan yang dipilih. Silakan pilih layanan terlebih dahulu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Satu nomor paling banyak untuk %1 layanan. Silakan kurangi pilihannya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” sudah dipilih. Silakan pilih layanan lain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” tidak menerima jenis antrean ini. Silakan pilih jenis antrean yang lain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” tidak buka hari ini. Silakan datang pada hari layanannya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” baru buka pukul %2. Silakan kembali setelah itu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” sedang istirahat sampai pukul %2. Silakan kembali setelah itu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” sudah tutup sejak pukul %2. Silakan datang pada hari kerja berikutnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor terakhir “%1” diberikan pukul %2. Silakan datang pada hari kerja berikutnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semua %2 nomor “%1” untuk hari ini sudah diambil. Silakan datang pada hari kerja berikutnya atau tanyakan kepada petugas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor antrean %1 sudah habis sampai %2. Silakan hubungi meja informasi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada loket yang melayani “%1”. Silakan hubungi meja informasi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loket %1 tidak ada lagi. Silakan pilih loket lain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loket %1 sedang dipakai %2. Silakan pilih loket lain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anda masih membuka Loket %1. Tutup loket itu terlebih dahulu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loket %1 sudah buka. Anda dapat langsung memanggil.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loket %1 belum buka. Buka loket terlebih dahulu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loket %1 sedang jeda. Lanjutkan loket terlebih dahulu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor %2 masih di Loket %1. Selesaikan nomor itu terlebih dahulu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loket %1 bukan loket Anda. Buka loket Anda sendiri, atau minta bantuan penyelia.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak ada yang menunggu untuk Loket %1. Silakan tunggu nomor berikutnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor ini tidak ada dalam antrean hari ini. Periksa lagi nomornya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor %1 tidak ada di loket ini. Lihat lagi daftar antrean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loket %2 tidak melayani keperluan nomor %1. Panggil dari loket lain, atau alihkan nomornya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ini tidak dapat dilakukan karena nomor %1 %2. Lihat lagi daftar antrean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alasannya belum ditulis. Silakan tulis alasan singkat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tulisan terlalu panjang. Persingkat menjadi paling banyak %1 huruf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lama menunda harus antara %1 dan %2 menit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tujuannya belum dipilih. Silakan pilih layanan atau loket tujuan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Petugas “%1” tidak terdaftar. Minta admin mendaftarkannya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada petugas yang masuk di perangkat ini. Silakan masuk dahulu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anda tidak berwenang melakukan ini. Silakan minta bantuan penyelia.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data MPP belum benar pada %1: seharusnya %2. Perbaiki lalu coba lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Penyimpanan server penuh, sehingga nomor baru belum dapat diberikan. Silakan hubungi meja informasi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ini belum dapat dilakukan. Silakan hubungi meja informasi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak buka hari ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buka pukul %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Istirahat sampai %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sudah tutup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor terakhir pukul %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor hari ini habis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada loket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum dibuka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum tersedia</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>antrean::RefusedPage</name>
    <message>
        <source>Nomor belum dapat diambil di sini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server antrean sedang tidak dapat dihubungi. Silakan ambil nomor di meja informasi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor belum dapat diberikan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih layanan lain</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>antrean::SearchPage</name>
    <message>
        <source>Ketik nama layanan atau instansi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Misalnya KTP, paspor, pajak, atau nikah.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak ada layanan dengan kata itu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coba kata lain atau lebih sedikit huruf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cari layanan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hapus huruf</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>antrean::ServicePage</name>
    <message>
        <source>Layanan ini tidak ada lagi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silakan pilih layanan lain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tempat menunggu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanyakan petugas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Di depan Anda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perkiraan menunggu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor sementara tidak dapat diambil di sini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silakan ambil nomor di meja informasi. Layar ini akan tersambung kembali dengan sendirinya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ambil nomor antrean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Antrean prioritas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lansia, penyandang disabilitas, ibu hamil atau menyusui, membawa anak kecil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anda tidak perlu menyebutkan alasan prioritas, dan kami tidak mencatatnya.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>antrean::StandardView</name>
    <message>
        <source>Persyaratan (contoh)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persyaratan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Biaya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jangka waktu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hasil layanan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alur layanan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pengaduan, saran, dan masukan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isi standar ini contoh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanyakan kepada petugas untuk ketentuan yang berlaku.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>antrean::StartPage</name>
    <message>
        <source>Layanan yang sering dicari</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sedang menyambung ke server antrean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mohon tunggu sebentar. Bila lama, silakan ambil nomor di meja informasi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada layanan di sini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silakan pilih instansi yang Anda tuju</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semua instansi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lihat instansi dan persyaratan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 instansi, %2 layanan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cari layanan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>antrean::StillHere</name>
    <message>
        <source>Apakah Anda masih di sini?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layar kembali ke awal dalam %1 detik.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ya, lanjutkan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>antrean::TakingPage</name>
    <message>
        <source>Server belum menjawab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sebentar, nomor Anda sedang diambil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silakan tunggu sedikit lagi, atau ambil nomor di meja informasi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sambungan sedang dipulihkan. Nomor Anda tidak akan terambil dua kali.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mohon tunggu di depan layar.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>antrean::TicketCard</name>
    <message>
        <source>Sedang dilayani</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dipanggil %1 kali</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dipanggil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prioritas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lama pelayanan: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sejak dipanggil: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menunggu %1, sejak %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>antrean::TicketLists</name>
    <message>
        <source>%1 · dialihkan ke sini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panggil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dipanggil %1 lalu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hadir kembali</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kembali pukul %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ditunda %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lanjutkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berikutnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak hadir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ditunda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tombol Ctrl+%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak ada yang menunggu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semua hadir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak ada yang ditunda</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>antrean::TicketPage</name>
    <message>
        <source>Nomor antrean Anda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prioritas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silakan tunggu di</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanyakan petugas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Di depan Anda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perkiraan menunggu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kembali ke awal dalam %1 detik</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor Anda tetap berlaku. Foto layar ini atau catat nomor Anda, lalu tunjukkan kepada petugas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiket Anda sedang dicetak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mohon tunggu sebentar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ambil tiket Anda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan tiket ini sampai Anda selesai dilayani.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiket tidak dapat dicetak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lihat apakah tiket Anda sudah keluar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bila belum: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>antrean::TicketPaper</name>
    <message>
        <source>LATIHAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor antrean Anda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PRIORITAS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SALINAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tunggu di</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Di depan Anda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perkiraan menunggu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diambil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silakan menunggu sampai nomor Anda dipanggil. Simpan tiket ini dan tunjukkan kepada petugas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiket latihan, tidak berlaku untuk dilayani.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>antrean::TicketRow</name>
    <message>
        <source>Prioritas</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>antrean::TrainingBanner</name>
    <message>
        <source>Latihan: nomor ini bukan antrean sungguhan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LATIHAN</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>antrean::TransferPanel</name>
    <message>
        <source>%1, jeda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cari layanan atau instansi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layanan tidak ditemukan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coba kata yang lain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cari loket atau petugas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak ada loket lain yang buka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih layanan lain, atau tunda nomor ini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alihkan %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor dan giliran pengunjung tetap. Ke layanan mana?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layanan tetap, pindah loket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alihkan %1 ke loket mana?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>biasanya tidak melayani layanan ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loket mana saja</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yang lebih dahulu siap melayani layanan ini</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>antrean::WaitingStrip</name>
    <message>
        <source>Menunggu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jumlah yang menunggu: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>antrean::WelcomePage</name>
    <message>
        <source>Ambil nomor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tunggu panggilan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menuju loket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selamat datang</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>antrean::WorkPage</name>
    <message>
        <source>%1 dicatat tidak hadir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kalau datang kembali, nomornya masih berlaku.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ditunda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kembali ke antrean pukul %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lanjutkan dari daftar Ditunda kalau sudah datang.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 dialihkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 dibatalkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 menunggu lagi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ditutup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lanjut ke tahap berikutnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hari layanan ditutup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hari layanan dibuka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak terkirim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server belum terhubung. Coba lagi sebentar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tunda %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untuk yang perlu fotokopi atau membayar dahulu. Sesudah waktunya, nomor ini kembali ke antrean di urutan semula.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kembali pukul %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampai datang lagi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dilanjutkan dari daftar Ditunda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jeda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kunjungan ini tetap dapat Anda selesaikan; nomor berikutnya baru dipanggil sesudah jeda.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selama jeda, loket ini tidak memanggil.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Istirahat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ibadah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rapat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alasan lain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mulai jeda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hasil pelayanan %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kunjungan di loket ini berakhir dengan hasil yang Anda pilih.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layanan diberikan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berkas belum lengkap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pengunjung perlu datang lagi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dirujuk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diteruskan ke tempat lain di luar antrean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batalkan %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor ini tidak dipanggil lagi dan tidak dapat dikembalikan. Kalau pengunjung hanya belum datang, pilih Tidak hadir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alasan pembatalan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panggil %1 di luar urutan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alasannya tercatat dan dapat dibaca penyelia.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panggil %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buka pada hari libur?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hari ini libur: %1. Kiosk akan memberi nomor seperti pada hari kerja.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tetap buka hari layanan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semua loket ditutup. Nomor yang masih menunggu dibatalkan: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kunjungan yang sedang dilayani diakhiri sebagai belum selesai: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tutup hari layanan?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tutup hari layanan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tutup loket dahulu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tombol papan ketik</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jangan selalu di atas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selalu di atas jendela lain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ke %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih loket lain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ganti petugas</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
